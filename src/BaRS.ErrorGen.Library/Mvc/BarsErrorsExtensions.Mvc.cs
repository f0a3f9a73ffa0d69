using Microsoft.Extensions.DependencyInjection;
using Extensions = Microsoft.Extensions.DependencyInjection;

namespace BaRS.ErrorGen.Library
{
    public static partial class BarsErrorsExtensions
    {
        // Also if the receiver does not call AddBarsErrors() on MVC: forgotten, its validation would leave as problem details.
        static partial void AddToMvc(Extensions.IServiceCollection services)
        {
            services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(options => options.Filters.Add(new BarsErrorsResultFilter()));
        }
    }
}
