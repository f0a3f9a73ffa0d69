using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints one generated type. Emitters decide nothing: what they print stands in the model.</summary>
internal interface IEmitter
{
    /// <summary>The type, and the name of its file.</summary>
    string TypeName { get; }

    string Emit(Specification specification, Target target);
}
