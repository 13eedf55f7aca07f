package org.datedrecord.projection;

import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.datedrecord.signal.Signals;
import org.datedrecord.view.Json;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The projection's wiring: the view that is shown, what writes it, and what drives that.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class ProjectionConfiguration {

  private static final int EVENTS_AT_ONCE = 200;

  @Bean
  ViewSchema viewSchema(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    ViewSchema schema = new ViewSchema(jdbc);
    new TransactionTemplate(transactions)
        .executeWithoutResult(_ -> {
          // Two nodes that start at the same time make one view.
          jdbc.queryForObject("select only_row from view_turn for update", Integer.class);
          schema.open();
        });
    return schema;
  }

  @Bean
  ViewState viewState(JdbcClient jdbc, ViewSchema schema) {
    return new ViewState(jdbc);
  }

  @Bean
  ParkedEvents parkedEvents(JdbcClient jdbc, ViewSchema schema) {
    return new ParkedEvents(jdbc);
  }

  @Bean
  Log log(JdbcClient jdbc) {
    return new Log(jdbc);
  }

  @Bean
  ViewWriter viewWriter(
      DataSource source, PlatformTransactionManager transactions, Json json, EventReader reader) {
    return new ViewWriter(source, transactions, json, reader);
  }

  /// A tracking processor, which the commit itself wakes; and one whose errors are not skipped. Of
  /// its two threads one works and one only hands out the work: with a single thread for both, a
  /// processor that is stopped just when it begins never gets a worker again.
  ///
  /// It starts when there is a view in this release's form to go on with.
  @Bean
  ConfigurerModule projections(Log log, ViewState state, Signals signals) {
    return configurer ->
        configurer
            .eventProcessing()
            .registerDefaultListenerInvocationErrorHandler(c -> PropagatingErrorHandler.instance())
            .registerEventProcessor(
                Progress.PROCESSOR,
                (name, c, invoker) ->
                    processor(name, c, invoker, new LogSource(log, state), signals));
  }

  private static EventProcessor processor(
      String name,
      Configuration axon,
      EventHandlerInvoker invoker,
      LogSource source,
      Signals signals) {
    source.listen(axon.eventBus(), signals);
    var processing = axon.eventProcessingConfiguration();
    return new ViewProcessor(
        TrackingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(invoker)
            .rollbackConfiguration(processing.rollbackConfiguration(name))
            .errorHandler(processing.errorHandler(name))
            .messageMonitor(processing.messageMonitor(TrackingEventProcessor.class, name))
            .messageSource(source)
            .tokenStore(processing.tokenStore(name))
            .transactionManager(processing.transactionManager(name))
            .trackingEventProcessorConfiguration(
                TrackingEventProcessorConfiguration.forParallelProcessing(2)
                    .andInitialSegmentsCount(1)
                    .andInitialTrackingToken(_ -> source.createTailToken())
                    .andBatchSize(EVENTS_AT_ONCE)
                    .andAutoStart(false)
                    .andEventAvailabilityTimeout(1, TimeUnit.SECONDS)
                    .andTokenClaimInterval(1, TimeUnit.SECONDS)));
  }
}
