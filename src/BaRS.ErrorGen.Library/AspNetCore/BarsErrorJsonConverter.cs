using Json = System.Text.Json;

namespace BaRS.ErrorGen.Library
{
    // An error as the outcome that it is sent in.
    internal sealed class BarsErrorJsonConverter : Json.Serialization.JsonConverter<BarsError>
    {
        public override BarsError? Read(ref Json.Utf8JsonReader reader, System.Type typeToConvert, Json.JsonSerializerOptions options)
        {
            throw new System.NotSupportedException(BarsOperationOutcomeJsonConverter.NotRead);
        }

        public override void Write(Json.Utf8JsonWriter writer, BarsError value, Json.JsonSerializerOptions options)
        {
            BarsOperationOutcomeJsonConverter.Write(writer, BarsOperationOutcome.Create(value));
        }
    }
}
