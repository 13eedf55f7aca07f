package org.datedrecord.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.datedrecord.edit.Batch;
import org.datedrecord.edit.Editor;
import org.datedrecord.signal.Signals;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JacksonModule;

/// Axon's wiring, all of it. Nothing is left to auto-configuration that decides by what it happens
/// to find: which store, which tokens and which transactions are in use is said here.
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class RecordConfiguration {

  @Bean
  JacksonModule recordJson() {
    return new RecordJson();
  }

  /// The embedded database, where none is named.
  @Bean
  @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = " ")
  @ConditionalOnMissingBean
  JdbcConnectionDetails embeddedDatabase(@Value("${datedrecord.data-dir}") Path folder) {
    return new EmbeddedDatabase(folder);
  }

  /// Readers and writers alike are told that a database is not there.
  @Bean
  SQLExceptionTranslator outages() {
    SQLExceptionSubclassTranslator translator = new SQLExceptionSubclassTranslator();
    translator.setCustomTranslator((task, sql, failure) ->
        Outage.hasClosedItself(failure)
            ? new DataAccessResourceFailureException(task, Outage.of(failure).orElseThrow())
            : null);
    return translator;
  }

  @Bean
  RecordHead recordHead(
      JdbcClient jdbc,
      DataSource dataSource,
      JdbcConnectionDetails details,
      ApplicationArguments arguments) {
    RecordHead head = new RecordHead(jdbc);
    head.open(Home.of(jdbc, dataSource), arguments.containsOption("restored"));
    if (details instanceof EmbeddedDatabase) {
      head.alone();
    }
    return head;
  }

  @Bean
  RecordDirectory recordDirectory(JdbcTemplate jdbc) {
    return new RecordDirectory(jdbc);
  }

  @Bean
  Answers answers(JdbcClient jdbc) {
    return new Answers(jdbc);
  }

  @Bean
  Editor editor(
      CommandGateway commands,
      RecordDirectory directory,
      Answers answers,
      Room room,
      Batches batches) {
    return new RecordEditor(commands, directory, answers, room, batches);
  }

  @Bean
  Batches batches(
      CommandBus commands,
      EmbeddedEventStore events,
      RecordHead head,
      RecordDirectory directory,
      JdbcClient jdbc,
      Serializer serializer,
      EventUpcaster upcasters) {
    Batches batches = new Batches(events, head, directory, new Stored(jdbc, serializer, upcasters));
    commands.subscribe(Batch.class.getName(), batches::make);
    return batches;
  }

  @Bean
  Room room(
      ObjectProvider<EmbeddedDatabase> embedded,
      @Value("${datedrecord.disk-reserve}") DataSize reserve)
      throws IOException {
    EmbeddedDatabase database = embedded.getIfAvailable();
    return database == null ? Room.unbounded() : database.room(reserve.toBytes());
  }

  @Bean
  @Primary
  Serializer serializer() {
    return new RecordSerializer();
  }

  /// The connection of the thread's transaction. Axon's own wrapper around it closes a connection
  /// once more after the transaction, when the pool has long given it to somebody else, whose
  /// statements the pool then forgets.
  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new SpringDataSourceConnectionProvider(dataSource);
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
    return new SpringTransactionManager(transactions);
  }

  /// The stock resolver knows codes that neither database uses.
  @Bean
  PersistenceExceptionResolver persistenceExceptionResolver() {
    return new DuplicateKeys();
  }

  @Bean
  EventUpcaster upcasters() {
    return Upcasters.chain();
  }

  @Bean
  EventStorageEngine eventStorageEngine(
      Serializer serializer,
      EventUpcaster upcasters,
      PersistenceExceptionResolver resolver,
      ConnectionProvider connections,
      TransactionManager transactions,
      RecordHead head,
      RecordDirectory directory,
      Signals signals) {
    JdbcEventStorageEngine.Builder builder =
        JdbcEventStorageEngine.builder()
            .eventSerializer(serializer)
            .snapshotSerializer(serializer)
            .upcasterChain(upcasters)
            .persistenceExceptionResolver(resolver)
            .connectionProvider(connections)
            .transactionManager(transactions)
            .dataType(String.class)
            .schema(RecordLog.SCHEMA);
    return new RecordLog(builder, head, directory, signals);
  }

  @Bean
  EmbeddedEventStore eventStore(EventStorageEngine engine, Configuration configuration) {
    return EmbeddedEventStore.builder()
        .storageEngine(engine)
        .messageMonitor(configuration.messageMonitor(EmbeddedEventStore.class, "eventStore"))
        .build();
  }

  @Bean
  TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
    return JdbcTokenStore.builder()
        .connectionProvider(connections)
        .serializer(serializer)
        .contentType(String.class)
        // Two containers are both process 1 of a host of the same name, so neither names a node.
        .nodeId(UUID.randomUUID().toString())
        // So long after a node was last heard of, another takes over what it did.
        .claimTimeout(Duration.ofSeconds(10))
        .schema(
            TokenSchema.builder()
                .setTokenTable("projection_token")
                .setProcessorNameColumn("processor")
                .setTimestampColumn("changed_at")
                .setTokenTypeColumn("token_type")
                .build())
        .build();
  }

  @Bean
  CorrelationDataProvider origin() {
    return new MessageOriginProvider();
  }

  @Bean
  CorrelationDataProvider authorship() {
    return new SimpleCorrelationDataProvider("editor", "requestId", "idempotencyKey", "batch");
  }

  @Bean
  Durability durability(DataSource dataSource) {
    return Durability.of(dataSource);
  }

  @Bean
  CommandBus commandBus(
      PlatformTransactionManager transactions,
      @Value("${datedrecord.edit-timeout:}") @Nullable Duration timeout,
      RecordHead head,
      Durability durability,
      Answers answers,
      Configuration configuration) {
    SimpleCommandBus bus =
        SimpleCommandBus.builder()
            .transactionManager(
                new RecordTransactions(
                    new SpringTransactionManager(transactions, within(timeout)), head, durability))
            .messageMonitor(configuration.messageMonitor(CommandBus.class, "commandBus"))
            .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    bus.registerHandlerInterceptor(answers::handle);
    return bus;
  }

  private static TransactionDefinition within(@Nullable Duration timeout) {
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    if (timeout != null) {
      definition.setTimeout((int) timeout.toSeconds());
    }
    return definition;
  }
}
