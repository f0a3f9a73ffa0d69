using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Wolverine;
using Wolverine.ErrorHandling;
using Wolverine.Persistence.Durability;
using Wolverine.Persistence.Durability.DeadLetterManagement;
using Wolverine.Postgresql;
using Wolverine.RDBMS;
using Wolverine.Sqlite;

namespace Sender.Sending;

/// <summary>Sets up the sender. What stores, schedules, recovers after a crash, and keeps dead letters is Wolverine.</summary>
public static class DurableSending
{
    /// <summary>Adds the sender. An <see cref="IDeliveryObserver"/> must be registered.</summary>
    public static void AddDurableSending(this IHostApplicationBuilder builder, SenderSettings settings)
    {
        builder.Services.AddSingleton(settings).AddSingleton<AccessTokens>();
        builder.Services.AddSingleton(services => new ReceiverClient(CreateClient(settings), services.GetRequiredService<AccessTokens>()));
        builder.UseWolverine(options =>
        {
            options.ApplicationAssembly = typeof(OrderedCase).Assembly;
            options.UseRuntimeCompilation();
            options.Store(settings);
            options.AddSagaType<OrderedCase>();
            options.Policies.UseDurableLocalQueues();
            options.LocalQueueFor<Attempt>().MaximumParallelMessages(settings.AtOnce);
            options.HandleErrors();
        });
    }

    /// <summary>Stores a message. Once this returns, it is delivered or becomes a dead letter, also if the process dies at once.</summary>
    public static async Task StoreAsync(this IServiceProvider services, OutgoingMessage message, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IMessageBus>().InvokeAsync(message, cancellationToken);
    }

    /// <summary>Sends all dead letters once more. For a person who removed the cause.</summary>
    public static Task ReplayAsync(this IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IMessageStore>().DeadLetters.ReplayAsync(new DeadLetterEnvelopeQuery(), cancellationToken);

    private static void Store(this WolverineOptions options, SenderSettings settings)
    {
        if (settings.Database.Contains("Host=", StringComparison.OrdinalIgnoreCase))
        {
            options.PersistMessagesWithPostgresql(settings.Database);
        }
        else
        {
            options.PersistMessagesWithSqlite(settings.Database);
            // One process uses the file. It takes over what the one before it left as soon as it starts.
            options.Durability.Mode = DurabilityMode.Solo;
        }

        options.Durability.ScheduledJobFirstExecution = settings.PollingTime;
        options.Durability.ScheduledJobPollingTime = settings.PollingTime;
        options.Durability.RecoveryBatchSize = 500;
    }

    private static void HandleErrors(this WolverineOptions options)
    {
        options.OnException<UndeliveredException>().MoveToErrorQueue().And(Alert.RaiseAsync, "Alert a person");
        // Two messages of one case at once, or a database that is busy.
        options.OnException<SagaConcurrencyException>()
            .Or<DbException>()
            .RetryWithCooldown([.. Enumerable.Repeat(TimeSpan.FromMilliseconds(100), 20)])
            .Then.MoveToErrorQueue().And(Alert.RaiseAsync, "Alert a person");
        // The sender's own failures, such as a server of access tokens that is down.
        options.OnAnyException()
            .ScheduleRetry(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15))
            .Then.MoveToErrorQueue().And(Alert.RaiseAsync, "Alert a person");
    }

    private static HttpClient CreateClient(SenderSettings settings) => new(new SocketsHttpHandler
    {
        // A redirect that is followed makes a GET of a POST, and its 200 would look like a delivery.
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        BaseAddress = settings.Receiver,
        Timeout = settings.AttemptTimeout,
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
