using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints one generated file. Emitters decide nothing: what they print stands in the model.</summary>
internal interface IEmitter
{
    /// <summary>The name of the file, without the ending: that of its type, or of its type and a part of it.</summary>
    string FileName { get; }

    /// <summary>Whether there is something to print: not every project gets every file.</summary>
    bool AppliesTo(Specification specification, Target target);

    string Emit(Specification specification, Target target);
}
