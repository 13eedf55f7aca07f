package org.datedrecord.passkey;

import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.datedrecord.account.Audit;
import org.datedrecord.account.Deed;
import org.datedrecord.account.Doorstep;
import org.datedrecord.account.Origin;
import org.datedrecord.account.OtherKeys;
import org.datedrecord.account.Outcome;
import org.datedrecord.account.People;
import org.datedrecord.account.Person;
import org.datedrecord.model.Refusal;
import org.datedrecord.model.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/// Makes passkeys, and lets in who has one. A passkey stands for the password, so the device must
/// have made sure who holds it: by a finger, a face or a code of its own.
@Component
public class Passkeys implements OtherKeys {

  private static final int MOST = 20;

  private final Challenges challenges;
  private final UserCredentialRepository keys;
  private final Owners owners;
  private final Audit audit;
  private final Doorstep doorstep;

  Passkeys(
      Challenges challenges, JdbcOperations jdbc, People people, Audit audit, Doorstep doorstep) {
    this.challenges = challenges;
    this.keys = new JdbcUserCredentialRepository(jdbc);
    this.owners = new Owners(people);
    this.audit = audit;
    this.doorstep = doorstep;
  }

  /// What an authenticator is asked to sign somebody in: a try.
  ///
  /// @return JSON for a browser; none where this was asked too often
  public Optional<String> askOwner(RelyingParty party, Origin origin) {
    return doorstep.enter(origin).isPresent()
        ? Optional.empty()
        : Optional.of(Said.json(question(challenges.issue(null), party)));
  }

  /// Signs somebody in.
  ///
  /// @param json what their authenticator said
  /// @return nobody where it said nothing good, or their account is disabled: which of these is not
  ///   told
  public Optional<Person> signIn(@Nullable String json, RelyingParty party, Origin origin) {
    Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> said =
        Said.ofOwner(json == null ? "" : json);
    Optional<Bytes> challenge =
        said.flatMap(Said::challenge).filter(signed -> challenges.take(signed, null));
    if (said.isEmpty() || challenge.isEmpty()) {
      return Optional.empty();
    }
    Optional<Person> person =
        verified(question(challenge.get(), party), said.get(), party).filter(Person::enabled);
    person.ifPresent(_ -> doorstep.forgive(origin));
    audit.add(
        person.map(Person::name).orElse(null),
        Deed.SIGN_IN,
        person.map(Person::signIn).orElse(null),
        origin,
        person.isPresent() ? Outcome.DONE : Outcome.REFUSED);
    return person;
  }

  private Optional<Person> verified(
      PublicKeyCredentialRequestOptions asked,
      PublicKeyCredential<AuthenticatorAssertionResponse> said,
      RelyingParty party) {
    try {
      var request = new RelyingPartyAuthenticationRequest(asked, said);
      return owners.person(ceremonies(party).authenticate(request).getId());
    } catch (IllegalArgumentException | WebAuthnException e) {
      return Optional.empty();
    }
  }

  /// What an authenticator is asked to make a passkey for somebody.
  ///
  /// @return JSON for a browser
  public String askNew(Person person, RelyingParty party) {
    return Said.json(question(challenges.issue(person.id()), person, party));
  }

  /// Takes a passkey that somebody's authenticator made.
  ///
  /// @param label what they call it
  /// @throws Refused if it is not as it was asked, or there are too many
  public void add(
      Person person,
      @Nullable String label,
      @Nullable String json,
      RelyingParty party,
      Origin origin) {
    String shown = People.line("label", label);
    PublicKeyCredential<AuthenticatorAttestationResponse> said =
        Said.ofNew(json == null ? "" : json).orElseThrow(Passkeys::refused);
    Bytes challenge =
        Said.challenge(said)
            .filter(signed -> challenges.take(signed, person.id()))
            .orElseThrow(Passkeys::refused);
    if (of(person).size() >= MOST) {
      throw new Refused(new Refusal.Malformed("passkey", "is one more than can be kept"));
    }
    try {
      ceremonies(party)
          .registerCredential(
              new ImmutableRelyingPartyRegistrationRequest(
                  question(challenge, person, party), new RelyingPartyPublicKey(said, shown)));
    } catch (IllegalArgumentException | WebAuthnException e) {
      throw refused();
    }
    audit.add(person.name(), Deed.PASSKEY_CREATION, shown, origin, Outcome.DONE);
  }

  private static Refused refused() {
    return new Refused(new Refusal.Malformed("passkey", "was not made as it was asked; try again"));
  }

  /// Somebody's passkeys, the oldest first.
  public List<Passkey> of(Person person) {
    return keys.findByUserId(Owners.id(person)).stream()
        .map(Passkey::of)
        .sorted((one, other) -> one.createdAt().compareTo(other.createdAt()))
        .toList();
  }

  /// Lets a passkey of somebody's open nothing any more.
  ///
  /// @return whether it was theirs
  public boolean remove(Person person, @Nullable String id, Origin origin) {
    Optional<Passkey> found =
        of(person).stream().filter(passkey -> passkey.id().equals(id)).findFirst();
    found.ifPresent(passkey -> {
      keys.delete(Bytes.fromBase64(passkey.id()));
      audit.add(person.name(), Deed.PASSKEY_REMOVAL, passkey.label(), origin, Outcome.DONE);
    });
    return found.isPresent();
  }

  @Override
  public void forget(Person person) {
    of(person).forEach(passkey -> keys.delete(Bytes.fromBase64(passkey.id())));
  }

  private WebAuthnRelyingPartyOperations ceremonies(RelyingParty party) {
    return new Webauthn4JRelyingPartyOperations(
        owners, keys, entity(party), Set.of(party.origin()));
  }

  private static PublicKeyCredentialRpEntity entity(RelyingParty party) {
    return PublicKeyCredentialRpEntity.builder().id(party.id()).name("Dated Record").build();
  }

  private static PublicKeyCredentialRequestOptions question(Bytes challenge, RelyingParty party) {
    return PublicKeyCredentialRequestOptions.builder()
        .challenge(challenge)
        .rpId(party.id())
        .timeout(Challenges.GOOD)
        .userVerification(UserVerificationRequirement.REQUIRED)
        .allowCredentials(List.of())
        .build();
  }

  private PublicKeyCredentialCreationOptions question(
      Bytes challenge, Person person, RelyingParty party) {
    return PublicKeyCredentialCreationOptions.builder()
        .challenge(challenge)
        .rp(entity(party))
        .user(Owners.entity(person))
        .pubKeyCredParams(
            PublicKeyCredentialParameters.EdDSA,
            PublicKeyCredentialParameters.ES256,
            PublicKeyCredentialParameters.RS256)
        .authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .userVerification(UserVerificationRequirement.REQUIRED)
                .build())
        .attestation(AttestationConveyancePreference.NONE)
        .timeout(Challenges.GOOD)
        .excludeCredentials(
            keys.findByUserId(Owners.id(person)).stream().map(Passkeys::descriptor).toList())
        .build();
  }

  private static PublicKeyCredentialDescriptor descriptor(CredentialRecord key) {
    return PublicKeyCredentialDescriptor.builder()
        .id(key.getCredentialId())
        .transports(key.getTransports())
        .build();
  }
}
