using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints the enum of who emits an error.</summary>
internal sealed class OriginEmitter : IEmitter
{
    public string TypeName => "BarsOrigin";

    public string Emit(Specification specification, Target target)
    {
        var writer = new SourceWriter(target);
        writer.Lines("/// <summary>Who emits an error.</summary>");
        writer.Lines("[global::System.Flags]");
        writer.OpenType("enum BarsOrigin");
        writer.Lines("""
            /// <summary>Nobody.</summary>
            None = 0,

            /// <summary>The BaRS API or its proxy.</summary>
            Api = 1,

            /// <summary>The receiver of the message.</summary>
            Receiver = 2,

            /// <summary>The API in the receiver's name, where the receiver gave no usable answer.</summary>
            ApiInjected = 4,
            """);
        return writer.End();
    }
}
