using Json = System.Text.Json;

namespace BaRS.ErrorGen.Library
{
    // Whatever serializer gets it writes the OperationOutcome, and nothing else.
    internal sealed class BarsOperationOutcomeJsonConverter : Json.Serialization.JsonConverter<BarsOperationOutcome>
    {
        internal const string NotRead = "An OperationOutcome is written by this type, and not read.";

        public override BarsOperationOutcome? Read(ref Json.Utf8JsonReader reader, System.Type typeToConvert, Json.JsonSerializerOptions options)
        {
            throw new System.NotSupportedException(NotRead);
        }

        public override void Write(Json.Utf8JsonWriter writer, BarsOperationOutcome value, Json.JsonSerializerOptions options)
        {
            Write(writer, value);
        }

        internal static void Write(Json.Utf8JsonWriter writer, BarsOperationOutcome outcome)
        {
            var body = new System.Buffers.ArrayBufferWriter<byte>(512);
            outcome.WriteTo(body);
            writer.WriteRawValue(body.WrittenSpan, skipInputValidation: true);
        }
    }
}
