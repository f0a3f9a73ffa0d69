using BaRS.ErrorGen.Model;

namespace BaRS.ErrorGen.Emit;

/// <summary>Prints what depends on the spec. Every project gets it, if the emitter does not say otherwise.</summary>
internal abstract class SpecEmitter(string fileName) : IEmitter
{
    public string FileName { get; } = fileName;

    public virtual bool AppliesTo(Specification specification, Target target) => true;

    public abstract string Emit(Specification specification, Target target);
}
