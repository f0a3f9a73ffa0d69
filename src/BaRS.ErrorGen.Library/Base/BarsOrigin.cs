namespace BaRS.ErrorGen.Library
{
    /// <summary>Who emits an error.</summary>
    [System.Flags]
    public enum BarsOrigin
    {
        /// <summary>Nobody.</summary>
        None = 0,

        /// <summary>The BaRS API or its proxy.</summary>
        Api = 1,

        /// <summary>The receiver of the message.</summary>
        Receiver = 2,

        /// <summary>The API on behalf of the receiver, if the receiver gave no usable answer.</summary>
        ApiInjected = 4,
    }
}
