using Mvc = Microsoft.AspNetCore.Mvc;

namespace BaRS.ErrorGen.Library
{
    // An error that an action returns is a result of MVC, so that its filters see what it is. Any other IResult is closed to them.
    public sealed partial class BarsError : Mvc.Infrastructure.IConvertToActionResult
    {
        Mvc.IActionResult Mvc.Infrastructure.IConvertToActionResult.Convert()
        {
            return this.ToActionResult();
        }
    }
}
