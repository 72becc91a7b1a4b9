using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Qiao.Platform.Forms;
using Qiao.Platform.Http;

namespace Qiao;

/// <summary>The description of the API (OpenAPI 3.1 at `/openapi/v1.json`) and its reader's page at `/api/docs`.</summary>
internal static class ApiDocument
{
    public static void Describe(OpenApiOptions options)
    {
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (var field in QueryFields(context.Description))
            {
                (operation.Parameters ??= []).Add(field);
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Qiao";
            document.Info.Version = "v1";
            document.Info.Description = "Public employment service. Errors are problem+json (RFC 9457) with a stable `code`; texts follow Accept-Language.";
            return Task.CompletedTask;
        });
    }

    // A reading of a GET request is bound from the query, which the framework cannot see by itself.
    private static IEnumerable<OpenApiParameter> QueryFields(ApiDescription description)
    {
        var reading = description.ActionDescriptor.EndpointMetadata.OfType<System.Reflection.MethodInfo>().FirstOrDefault()?.GetParameters()
            .Select(parameter => parameter.ParameterType).FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Reading<>));
        if (reading is null || description.HttpMethod != HttpMethods.Get)
        {
            yield break;
        }

        foreach (var parameter in reading.GetGenericArguments()[0].GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters())
        {
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            var several = type.IsGenericType;
            var single = several ? type.GetGenericArguments()[0] : type;
            var schema = new OpenApiSchema
            {
                Type = single == typeof(int) ? JsonSchemaType.Integer : single == typeof(double) || single == typeof(decimal) ? JsonSchemaType.Number : JsonSchemaType.String,
                Enum = single.IsEnum ? [.. Enum.GetNames(single).Select(name => (JsonNode)name)] : [],
            };
            yield return new()
            {
                Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), In = ParameterLocation.Query,
                Schema = several ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = schema } : schema,
            };
        }
    }

    public static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").ForEveryone();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "api/docs";
            ui.SwaggerEndpoint("/openapi/v1.json", "Qiao v1");
            ui.DocumentTitle = "Qiao API";
        });
    }

    /// <summary>Style sheets, scripts and pictures are for everyone and never rate-limited.</summary>
    public static void ForAssets(this IEndpointConventionBuilder assets) => assets.ForEveryone().DisableRateLimiting();
}
