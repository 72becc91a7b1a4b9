using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qiao.Platform.Places;

/// <summary>A division code in JSON is its six digits as a text.</summary>
internal sealed class DivisionCodeJson : JsonConverter<DivisionCode>
{
    public override DivisionCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DivisionCode.TryRead(reader.GetString(), out var code)
            ? code
            : throw new JsonException("A division code is a text of six digits.");

    public override void Write(Utf8JsonWriter writer, DivisionCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
