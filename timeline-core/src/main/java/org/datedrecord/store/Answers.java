package org.datedrecord.store;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.datedrecord.model.By;
import org.datedrecord.model.Receipt;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Remembers what a request with an idempotency key was answered. An accepted edit's answer is
/// written in the transaction that appends its event: there is no moment at which the one is on
/// disk and the other is not.
final class Answers {

  /// The key under which the editor's particulars travel with a command, in memory only.
  static final String BY = By.class.getName();

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Answers(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.json = JsonMapper.builder().addModule(new RecordJson()).build();
  }

  /// What a request was answered: one of the two.
  record Outcome(@Nullable Receipt receipt, @Nullable Refusal refusal) {

    Receipt orThrow() {
      if (receipt == null) {
        throw new Refused(Objects.requireNonNull(refusal));
      }
      return receipt;
    }
  }

  /// Handles an edit, or finds that it was handled before. The answer is filled in when the edit's
  /// event is appended. The command bus is given this method, and the class is not of Axon's type
  /// for such: each bean of that type is registered for commands, queries and events alike.
  Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain interceptorChain)
      throws Exception {
    By by = (By) work.getMessage().getMetaData().get(BY);
    Optional<Outcome> known = by == null ? Optional.empty() : find(by);
    if (known.isPresent()) {
      return new AtomicReference<>(known.get().orThrow());
    }
    AtomicReference<@Nullable Receipt> answer = new AtomicReference<>();
    interceptorChain.proceed();
    work.onPrepareCommit(u -> {
      Receipt receipt = work.root().getResource(RecordLog.RECEIPT);
      if (by != null) {
        remember(by, new Outcome(receipt, null));
      }
      answer.set(receipt);
    });
    return answer;
  }

  /// What this request was answered, if it was made before.
  Optional<Outcome> find(By by) {
    String key = by.key();
    if (key == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select fingerprint, outcome from answer
            where editor = :editor and idempotency_key = :key
            """)
        .param("editor", by.editor())
        .param("key", key)
        .query((row, n) -> {
          if (!row.getString(1).equals(by.fingerprint())) {
            throw new Refused(new Refusal.KeyReused(key));
          }
          return json.readValue(row.getString(2), Outcome.class);
        })
        .optional();
  }

  /// Remembers a refusal, which leaves no event behind. If another node has answered the same
  /// request meanwhile, that answer stands.
  Outcome remember(By by, Refusal refusal) {
    Outcome refused = new Outcome(null, refusal);
    try {
      remember(by, refused);
      return refused;
    } catch (DuplicateKeyException e) {
      return find(by).orElse(refused);
    }
  }

  private void remember(By by, Outcome outcome) {
    if (by.key() == null) {
      return;
    }
    jdbc.sql(
            """
            insert into answer (editor, idempotency_key, fingerprint, outcome, recorded_at)
            values (:editor, :key, :fingerprint, :outcome, :at)
            """)
        .param("editor", by.editor())
        .param("key", by.key())
        .param("fingerprint", by.fingerprint())
        .param("outcome", json.writeValueAsString(outcome))
        .param("at", System.currentTimeMillis())
        .update();
  }
}
