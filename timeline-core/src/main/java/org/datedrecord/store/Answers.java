package org.datedrecord.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.datedrecord.edit.Batch;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what a request with an idempotency key was answered. An accepted edit's answer is
/// written in the transaction that appends its event: there is no moment at which the one is on
/// disk and the other is not. A refusal leaves nothing behind: the same request may be made again,
/// and is then judged anew.
final class Answers {

  /// The key under which the editor's particulars travel with a command, in memory only.
  static final String BY = By.class.getName();

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.json = JsonMapper.builder().addModule(new RecordJson()).build();
  }

  /// Handles an edit, or finds that it was handled before. The answer is filled in when the edit's
  /// event is appended. The command bus is given this method, and the class is not of Axon's type
  /// for such: each bean of that type is registered for commands, queries and events alike.
  Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain interceptorChain)
      throws Exception {
    if (work.getMessage().getPayload() instanceof Batch) {
      return interceptorChain.proceed(); // It has an answer of its own, and no key.
    }
    By by = (By) work.getMessage().getMetaData().get(BY);
    Optional<Receipt> known = by == null ? Optional.empty() : find(by);
    if (known.isPresent()) {
      return new AtomicReference<>(known.get());
    }
    AtomicReference<@Nullable Receipt> answer = new AtomicReference<>();
    interceptorChain.proceed();
    work.onPrepareCommit(u -> {
      Receipt receipt = work.root().getResource(RecordLog.RECEIPT);
      if (by != null) {
        remember(by, receipt);
      }
      answer.set(receipt);
    });
    return answer;
  }

  /// What this request was answered, if it was made before.
  Optional<Receipt> find(By by) {
    String key = by.key();
    if (key == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select fingerprint, receipt from answer
            where editor = :editor and idempotency_key = :key
            """)
        .param("editor", by.editor())
        .param("key", key)
        .query((row, n) -> {
          if (!row.getString(1).equals(by.fingerprint())) {
            throw new Refused(new Refusal.KeyReused(key));
          }
          return json.readValue(row.getString(2), Receipt.class);
        })
        .optional();
  }

  private void remember(By by, Receipt receipt) {
    if (by.key() == null) {
      return;
    }
    jdbc.sql(
            """
            insert into answer (editor, idempotency_key, fingerprint, receipt, recorded_at)
            values (:editor, :key, :fingerprint, :receipt, :at)
            """)
        .param("editor", by.editor())
        .param("key", by.key())
        .param("fingerprint", by.fingerprint())
        .param("receipt", json.writeValueAsString(receipt))
        .param("at", System.currentTimeMillis())
        .update();
  }
}
