package org.datedrecord.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.datedrecord.TestRecord;
import org.datedrecord.event.SourceEvent.SourceRegistered;
import org.datedrecord.model.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// One transaction appends first and commits last; who reads in between has a clock that is two
/// minutes ahead, so that to it every event looks older than the minute for which a missing one is
/// waited for.
class LateCommitIT {

  private static final UUID EARLY = Story.COURIER;
  private static final UUID LATE = Story.NOTICE;

  private static TestRecord record;

  @BeforeAll
  static void start() {
    record = TestRecord.freshOnPostgres();
  }

  @AfterAll
  static void stop() {
    record.close();
  }

  /// Shows that the scene is what loses events: this is how Axon is wired when nobody intervenes.
  @Test
  void losesTheLateOneWithTheStockEngine() throws Exception {
    JdbcEventStorageEngine stock = stock();
    Scene scene = new Scene(stock);
    Thread late = scene.appendAndHold(LATE);
    Thread early = scene.append(EARLY);
    early.join();
    List<UUID> first = scene.read();
    scene.release.countDown();
    late.join();
    assertThat(first).containsExactly(EARLY);
    assertThat(scene.read()).isEmpty();
    assertThat(stock.readEvents(LATE.toString()).asStream()).hasSize(1);
  }

  @Test
  void losesNothing() throws Exception {
    Scene scene = new Scene(record.bean(EventStorageEngine.class));
    Thread late = scene.appendAndHold(LATE);
    Thread early = scene.append(EARLY);
    early.join(Duration.ofSeconds(1));
    assertThat(early.isAlive()).isTrue();
    assertThat(scene.read()).isEmpty();
    scene.release.countDown();
    late.join();
    early.join();
    assertThat(scene.read()).containsExactly(LATE, EARLY);
    record.awaitChange(2);
  }

  private static JdbcEventStorageEngine stock() {
    JdbcEventStorageEngine stock =
        JdbcEventStorageEngine.builder()
            .eventSerializer(record.bean(Serializer.class))
            .snapshotSerializer(record.bean(Serializer.class))
            .persistenceExceptionResolver(record.bean(PersistenceExceptionResolver.class))
            .connectionProvider(
                new SpringDataSourceConnectionProvider(record.bean(DataSource.class)))
            .transactionManager(
                new SpringTransactionManager(record.bean(PlatformTransactionManager.class)))
            .build();
    stock.createSchema(PostgresEventTableFactory.INSTANCE);
    return stock;
  }

  private static final class Scene {

    private final EventStorageEngine engine;
    private final CountDownLatch release = new CountDownLatch(1);
    private @Nullable TrackingToken token;

    Scene(EventStorageEngine engine) {
      this.engine = engine;
    }

    Thread append(UUID source) {
      return inTransaction(source, () -> {});
    }

    Thread appendAndHold(UUID source) throws InterruptedException {
      CountDownLatch appended = new CountDownLatch(1);
      Thread thread =
          inTransaction(
              source,
              () -> {
                appended.countDown();
                release.await();
              });
      assertThat(appended.await(10, TimeUnit.SECONDS)).isTrue();
      return thread;
    }

    private interface Then {
      void run() throws InterruptedException;
    }

    private Thread inTransaction(UUID source, Then then) {
      return Thread.ofPlatform()
          .start(() ->
              new TransactionTemplate(record.bean(PlatformTransactionManager.class))
                  .executeWithoutResult(transaction -> {
                    engine.appendEvents(
                        new GenericDomainEventMessage<>(
                            "SOURCE",
                            source.toString(),
                            0,
                            new SourceRegistered(source, Story.COURIER_ARTICLE),
                            Map.of("editor", "Ines")));
                    try {
                      then.run();
                    } catch (InterruptedException e) {
                      throw new AssertionError(e);
                    }
                  }));
    }

    /// What there is to read after what was read before, by a clock that is ahead.
    List<UUID> read() {
      GenericEventMessage.clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
      List<? extends TrackedEventMessage<?>> events = engine.readEvents(token, false).toList();
      GenericEventMessage.clock = Clock.systemUTC();
      if (!events.isEmpty()) {
        token = events.getLast().trackingToken();
      }
      return events.stream().map(e -> ((SourceRegistered) e.getPayload()).sourceId()).toList();
    }
  }
}
