using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Qiao.Platform.Data;

namespace Qiao.Platform.Keys;

/// <summary>Keeps the framework's own keys (form tokens) in the database, encrypted by the key ring, so that all processes share them.</summary>
internal sealed class PageKeys(Database database, KeyRing ring, TimeProvider clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = database.CreateConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select material from platform_key where purpose = 'pages' order by id";
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(Encoding.UTF8.GetString(ring.Reveal(reader.GetString(0)))));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.CreateConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into platform_key (id, purpose, created, material) values (@id, 'pages', @created, @material)";
        Add("@id", Ids.New<KeyId>(clock).ToString());
        Add("@created", clock.GetUtcNow().ToUnixTimeMilliseconds());
        Add("@material", ring.Protect(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))));
        command.ExecuteNonQuery();

        void Add(string name, object value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
