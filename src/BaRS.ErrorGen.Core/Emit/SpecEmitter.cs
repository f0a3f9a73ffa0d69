using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints what depends on the spec, which every project gets.</summary>
internal abstract class SpecEmitter(string fileName) : IEmitter
{
    public string FileName { get; } = fileName;

    public bool AppliesTo(Target target) => true;

    public abstract string Emit(Specification specification, Target target);
}
