package org.datedrecord.api;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.datedrecord.model.Evidence;
import org.datedrecord.model.Hop;
import org.datedrecord.model.Quote;
import org.datedrecord.model.When;
import org.datedrecord.time.Edtf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/// The pieces of bodies in which something may be left out that the record itself always has.
///
/// Other values are read just as they are made in [org.datedrecord.model]. What a client leaves out
/// arrives there as null and is refused by name, even where a component's type says it is there.
@Component
class BodyPieces extends SimpleModule {

  private static final long serialVersionUID = 1L;

  BodyPieces() {
    super("body-pieces");
    setMixInAnnotation(When.class, ReadAsWhen.class);
    setMixInAnnotation(Hop.class, ReadAsHop.class);
    setMixInAnnotation(Evidence.class, ReadAsEvidence.class);
  }

  /// A date, as it is written down.
  ///
  /// @param basis `stated` where it is left out and there is a date, `unknown` where there is none
  record WhenBody(
      @Nullable Edtf edtf,
      @Nullable String wording,
      When.@Nullable Basis basis,
      @Nullable String derivation) {}

  /// A step on the way to the source.
  ///
  /// @param named true where it is left out
  /// @param explicit true where it is left out
  record HopBody(
      String party, @Nullable Boolean named, Hop.Role role, @Nullable Boolean explicit) {}

  /// A citation.
  ///
  /// @param id made here where it is left out
  /// @param stance `supports` where it is left out
  record EvidenceBody(
      @Nullable UUID id,
      UUID sourceId,
      Quote quote,
      List<Hop> chain,
      @Nullable String hedge,
      Evidence.@Nullable Stance stance) {}

  /// Why something is done, where there is nothing else to say.
  record NoteBody(String note) {}

  @JsonDeserialize(converter = ToWhen.class)
  private interface ReadAsWhen {}

  @JsonDeserialize(converter = ToHop.class)
  private interface ReadAsHop {}

  @JsonDeserialize(converter = ToEvidence.class)
  private interface ReadAsEvidence {}

  private static final class ToWhen extends StdConverter<WhenBody, When> {

    @Override
    public When convert(WhenBody body) {
      When.Basis usual = body.edtf() == null ? When.Basis.UNKNOWN : When.Basis.STATED;
      return new When(
          body.edtf(),
          body.wording(),
          Objects.requireNonNullElse(body.basis(), usual),
          body.derivation());
    }
  }

  private static final class ToHop extends StdConverter<HopBody, Hop> {

    @Override
    public Hop convert(HopBody body) {
      return Hop.of(body.party(), body.named(), body.role(), body.explicit());
    }
  }

  private static final class ToEvidence extends StdConverter<EvidenceBody, Evidence> {

    @Override
    public Evidence convert(EvidenceBody body) {
      return new Evidence(
          body.id() == null ? Ids.next() : body.id(),
          body.sourceId(),
          body.quote(),
          body.chain(),
          body.hedge(),
          Objects.requireNonNullElse(body.stance(), Evidence.Stance.SUPPORTS));
    }
  }
}
