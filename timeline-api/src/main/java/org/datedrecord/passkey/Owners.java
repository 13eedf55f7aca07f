package org.datedrecord.passkey;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/// Everybody with an account, as the standard calls those whose passkeys they are. Accounts are
/// made and ended elsewhere.
final class Owners implements PublicKeyCredentialUserEntityRepository {

  private static final int BYTES = 16;

  private final People people;

  Owners(People people) {
    this.people = people;
  }

  /// The id of somebody, as authenticators keep it.
  static Bytes id(Person person) {
    UUID id = person.id();
    return new Bytes(
        ByteBuffer.allocate(BYTES)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array());
  }

  /// Whose an id is, disabled or not.
  Optional<Person> person(Bytes id) {
    byte[] bytes = id.getBytes();
    if (bytes.length != BYTES) {
      return Optional.empty();
    }
    ByteBuffer halves = ByteBuffer.wrap(bytes);
    return people.find(new UUID(halves.getLong(), halves.getLong()));
  }

  static PublicKeyCredentialUserEntity entity(Person person) {
    return ImmutablePublicKeyCredentialUserEntity.builder()
        .id(id(person))
        .name(person.signIn())
        .displayName(person.name())
        .build();
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
    return person(id).map(Owners::entity).orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
    throw new UnsupportedOperationException("Passkeys say whose they are.");
  }

  @Override
  public void save(PublicKeyCredentialUserEntity owner) {
    throw new UnsupportedOperationException("Accounts are made by invitation.");
  }

  @Override
  public void delete(Bytes id) {
    throw new UnsupportedOperationException("Accounts are disabled, never deleted.");
  }
}
