using Json = System.Text.Json;

namespace BaRS.ErrorGen.Library
{
    // Whatever serializer gets it writes the OperationOutcome, and nothing else.
    internal sealed class BarsErrorJsonConverter : Json.Serialization.JsonConverter<BarsError>
    {
        public override BarsError? Read(ref Json.Utf8JsonReader reader, System.Type typeToConvert, Json.JsonSerializerOptions options)
        {
            throw new System.NotSupportedException("An OperationOutcome is written by this type, and not read.");
        }

        public override void Write(Json.Utf8JsonWriter writer, BarsError value, Json.JsonSerializerOptions options)
        {
            var body = new System.Buffers.ArrayBufferWriter<byte>(512);
            BarsOperationOutcome.Create(value).WriteTo(body);
            writer.WriteRawValue(body.WrittenSpan, skipInputValidation: true);
        }
    }
}
