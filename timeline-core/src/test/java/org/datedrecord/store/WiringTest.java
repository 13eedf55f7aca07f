package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.datedrecord.TestRecord;
import org.datedrecord.edit.SourceEdit.RegisterSource;
import org.datedrecord.edit.TimelineEdit.OpenTimeline;
import org.datedrecord.model.By;
import org.datedrecord.model.Slug;
import org.datedrecord.model.Story;
import org.datedrecord.projection.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is really in use. Axon falls back on memory, on no transactions and on skipped errors
/// without a word, so nothing here goes without saying.
class WiringTest {

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.fresh();
    record.edit(new OpenTimeline(Story.BRIDGE, new Slug("mill-bridge"), "The mill bridge", "All."));
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  @Test
  void keepsEventsInTheLogAndNowhereElse() {
    assertThat(record.bean(EventStorageEngine.class)).isExactlyInstanceOf(RecordLog.class);
    assertThat(axon().eventStore())
        .isExactlyInstanceOf(EmbeddedEventStore.class)
        .isSameAs(record.bean(EventBus.class));
    assertThat(rows("select type from happening where change_number = 1"))
        .containsExactly("TimelineOpened");
  }

  @Test
  void storesEventsUnderNamesThatOutliveClasses() {
    assertThat(
            rows(
                "select subject, subject_id, sequence_number, type, revision from happening where"
                    + " change_number = 1"))
        .containsExactly("timeline " + Story.BRIDGE + " 0 TimelineOpened 1");
  }

  @Test
  void storesWhoMadeTheEditAndNothingOfJava() {
    record
        .editor()
        .make(
            new RegisterSource(Story.NOTICE, Story.COURIER_ARTICLE),
            new By("Ines", "request-7", "key-7", "f".repeat(64)));
    String stored =
        rows("select meta_data from happening where subject_id = '" + Story.NOTICE + "'")
            .getFirst();
    assertThat(stored)
        .contains("\"editor\":\"Ines\"", "\"requestId\":\"request-7\"")
        .contains("\"idempotencyKey\":\"key-7\"", "\"traceId\":", "\"correlationId\":")
        .doesNotContain("org.datedrecord", "fingerprint");
  }

  @Test
  void writesEverythingWithOneSerializer() {
    assertThat(List.of(axon().eventSerializer(), axon().messageSerializer(), axon().serializer()))
        .allMatch(RecordSerializer.class::isInstance)
        .containsOnly(record.bean(Serializer.class));
  }

  @Test
  void tracksTheLogWithOneProcessorThatTheCommitWakes() {
    assertThat(processing().eventProcessors().keySet()).containsExactly(Progress.PROCESSOR);
    assertThat(processing().eventProcessor(Progress.PROCESSOR))
        .containsInstanceOf(TrackingEventProcessor.class);
  }

  @Test
  void keepsTokensAndRowsInOneTransaction() {
    assertThat(record.bean(TokenStore.class)).isExactlyInstanceOf(JdbcTokenStore.class);
    assertThat(processing().tokenStore(Progress.PROCESSOR)).isSameAs(record.bean(TokenStore.class));
    assertThat(processing().transactionManager(Progress.PROCESSOR))
        .isExactlyInstanceOf(SpringTransactionManager.class)
        .isSameAs(record.bean(TransactionManager.class));
    assertThat(rows("select owner from projection_token where processor = 'view'")).hasSize(1);
  }

  @Test
  void givesAConnectionBackOnce() {
    assertThat(record.bean(ConnectionProvider.class))
        .isExactlyInstanceOf(SpringDataSourceConnectionProvider.class);
  }

  @Test
  void namesItsNodeUnlikeAnyOther() {
    assertThat(rows("select owner from projection_token").getFirst())
        .hasSize(36)
        .doesNotContain("@");
  }

  @Test
  void skipsNoError() {
    assertThat(processing().listenerInvocationErrorHandler(Progress.PROCESSOR))
        .isSameAs(PropagatingErrorHandler.instance());
    assertThat(processing().errorHandler(Progress.PROCESSOR))
        .isSameAs(PropagatingErrorHandler.instance());
  }

  @Test
  void callsNobodyAndInterruptsNobody() {
    ApplicationContext context = record.context();
    assertThat(context.getEnvironment().getProperty("axon.update-check.disabled"))
        .isEqualTo("true");
    assertThat(context.getBeanDefinitionNames())
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("timeoutconfigurer"))
        .noneMatch(name -> name.contains("AxonTimeoutAutoConfiguration"));
  }

  @Test
  void takesNoSnapshots() {
    assertThat(rows("select table_name from information_schema.tables"))
        .noneMatch(row -> row.toLowerCase(Locale.ROOT).contains("snapshot"));
    assertThat(record.bean(EventStorageEngine.class).readSnapshot(Story.BRIDGE.toString()))
        .isEmpty();
  }

  @Test
  void writesEachCommitBeforeItReturns() {
    assertThat(
            rows(
                "select setting_value from information_schema.settings"
                    + " where setting_name = 'WRITE_DELAY'"))
        .containsOnly("0");
  }

  @Test
  void leavesTheDatabaseOpenUntilTheServiceClosesIt() throws SQLException {
    assertThat(record.bean(DataSource.class).unwrap(HikariDataSource.class).getJdbcUrl())
        .contains(";DB_CLOSE_ON_EXIT=FALSE");
  }

  @Test
  void survivesAThreadThatIsInterruptedInTheMiddleOfAStatement() throws Exception {
    Thread.Builder.OfPlatform threads = Thread.ofPlatform();
    for (int i = 0; i < 5; i++) {
      Thread thread = threads.start(WiringTest::writeInterrupted);
      thread.join();
    }
    record.edit(new RegisterSource(Story.COURIER, Story.COURIER_ARTICLE));
    assertThat(record.reader().source(Story.COURIER, record.now())).isPresent();
  }

  private static void writeInterrupted() {
    try (Connection connection = record.bean(DataSource.class).getConnection();
        Statement statement = connection.createStatement()) {
      Thread.currentThread().interrupt();
      statement.execute("create table if not exists scratch (id bigint, filler varchar(1000))");
      statement.execute("insert into scratch select x, repeat('x', 900) from system_range(1, 500)");
      statement.execute("checkpoint sync");
    } catch (SQLException e) {
      // What becomes of this one statement is not at stake: the others are.
      return;
    }
  }

  /// Each row as its values with a space between them.
  private static List<String> rows(String sql) {
    return jdbc()
        .sql(sql)
        .query((row, n) -> {
          StringJoiner values = new StringJoiner(" ");
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            values.add(row.getString(i));
          }
          return values.toString();
        })
        .list();
  }

  private static JdbcClient jdbc() {
    return record.bean(JdbcClient.class);
  }

  private static Configuration axon() {
    return record.bean(Configuration.class);
  }

  private static EventProcessingConfiguration processing() {
    return record.bean(EventProcessingConfiguration.class);
  }
}
