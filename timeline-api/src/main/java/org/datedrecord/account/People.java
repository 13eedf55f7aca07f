package org.datedrecord.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Everybody who has an account, those who are disabled too. Nothing is cached: what is changed
/// here counts from the next request on, on every node.
@Component
public class People {

  private static final int LONGEST_NAME = 200;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  People(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.transactions = new TransactionTemplate(transactions);
  }

  /// Somebody with the hash of their password.
  record Known(Person person, String password) {}

  /// Whoever has this id, disabled or not.
  public Optional<Person> find(UUID id) {
    return jdbc.sql("select * from account where id = :id")
        .param("id", id)
        .query(People::person)
        .optional();
  }

  /// Everybody, in the order in which they came.
  public List<Person> list() {
    return jdbc.sql("select * from account order by created_at, id").query(People::person).list();
  }

  /// Whoever signs in under this name.
  Optional<Known> known(String signInKey) {
    return jdbc.sql("select * from account where sign_in = :signIn")
        .param("signIn", signInKey)
        .query((row, number) -> new Known(person(row, number), row.getString("password")))
        .optional();
  }

  /// Whether somebody may say who may write.
  public boolean hasAdmin() {
    return jdbc.sql("select count(*) from account where role = 'admin' and disabled_at is null")
            .query(Long.class)
            .single()
        > 0;
  }

  /// Does something in one transaction, and nobody else meanwhile changes who may do what.
  <T> T inTurn(Supplier<T> change) {
    T changed =
        transactions.execute(status -> {
          jdbc.sql("select only_row from account_turn for update").query(Integer.class).single();
          return change.get();
        });
    if (changed == null) {
      throw new IllegalStateException("Every change says what became of it.");
    }
    return changed;
  }

  /// Adds somebody; called in turn.
  ///
  /// @throws Refused if a name is missing, malformed or taken
  Person add(@Nullable String name, @Nullable String signIn, String password, Role role) {
    String shown = line("name", name);
    Person person =
        new Person(
            UUID.randomUUID(), signInKey(line("signIn", signIn)), shown, role, 0, now(), null);
    requireFree("sign_in", person.signIn(), "signIn");
    requireFree("name_key", nameKey(shown), "name");
    try {
      jdbc.sql(
              """
              insert into account (id, sign_in, name, name_key, password, role, epoch, created_at)
              values (:id, :signIn, :name, :nameKey, :password, :role, 0, :createdAt)
              """)
          .param("id", person.id())
          .param("signIn", person.signIn())
          .param("name", shown)
          .param("nameKey", nameKey(shown))
          .param("password", password)
          .param("role", role.term())
          .param("createdAt", person.createdAt().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      throw taken("name");
    }
    return person;
  }

  /// Gives somebody another password, and ends their sessions; called in turn. A code for yet
  /// another one is good no more.
  Person password(UUID id, String hash) {
    jdbc.sql("delete from password_reset where account = :id").param("id", id).update();
    jdbc.sql("update account set password = :hash, epoch = epoch + 1 where id = :id")
        .param("hash", hash)
        .param("id", id)
        .update();
    return find(id).orElseThrow();
  }

  private void requireFree(String column, String value, String field) {
    long there =
        jdbc.sql("select count(*) from account where " + column + " = :value")
            .param("value", value)
            .query(Long.class)
            .single();
    if (there > 0) {
      throw taken(field);
    }
  }

  private static Refused taken(String field) {
    return new Refused(new Refusal.Malformed(field, "is somebody else's already"));
  }

  /// What a name to sign in with is compared by.
  static String signInKey(@Nullable String typed) {
    String normal = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC);
    String key = normal.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return key.substring(0, Math.min(key.length(), LONGEST_NAME));
  }

  /// What the names of two people are compared by: nobody is called nearly as somebody else is.
  private static String nameKey(String name) {
    String key =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]", "");
    if (key.isEmpty()) {
      throw new Refused(new Refusal.Malformed("name", "must hold letters or digits"));
    }
    return key;
  }

  /// A name, which is one line of text.
  public static String line(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new Refused(new Refusal.Missing(field));
    }
    int length = value.codePointCount(0, value.length());
    if (length > LONGEST_NAME) {
      throw new Refused(new Refusal.TooLong(field, LONGEST_NAME, length));
    }
    if (!value.equals(Audit.line(value))) {
      throw new Refused(new Refusal.Malformed(field, "must be one line of text"));
    }
    return value.strip();
  }

  /// Now, as precisely as both databases keep it.
  static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  private static Person person(ResultSet row, int number) throws SQLException {
    OffsetDateTime disabledAt = row.getObject("disabled_at", OffsetDateTime.class);
    return new Person(
        row.getObject("id", UUID.class),
        row.getString("sign_in"),
        row.getString("name"),
        Role.named(row.getString("role")).orElse(Role.READER),
        row.getInt("epoch"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        disabledAt == null ? null : disabledAt.toInstant());
  }
}
