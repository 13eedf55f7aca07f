package org.datedrecord.model;

import java.util.UUID;

/// Why an edit was refused. Each refusal has a name that is stable: it reaches API clients as the
/// type of a problem document.
public sealed interface Refusal {

  /// One sentence for the person who sent the edit.
  String message();

  /// What the edit names is not in the record.
  record Unknown(Subject subject, String id) implements Refusal {
    @Override
    public String message() {
      return "There is no %s %s.".formatted(subject.term(), id);
    }
  }

  /// The id or the slug is in use.
  record Taken(Subject subject, String id) implements Refusal {
    @Override
    public String message() {
      return "There is already a %s %s.".formatted(subject.term(), id);
    }
  }

  /// The edit was made against a version that is not the present one.
  record Stale(Subject subject, UUID id, long expected, long current) implements Refusal {
    @Override
    public String message() {
      return "The edit was made against version %d of the %s; the present version is %d."
          .formatted(expected, subject.term(), current);
    }
  }

  /// Nothing can be done to a retracted fact but to reinstate it, nor can it be referred to.
  record FactRetracted(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is retracted; reinstate it first.".formatted(fact);
    }
  }

  /// Only a retracted fact can be reinstated.
  record FactNotRetracted(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is not retracted.".formatted(fact);
    }
  }

  /// A fact can be overtaken once.
  record FactAlreadyOvertaken(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is already marked as overtaken.".formatted(fact);
    }
  }

  /// The subject has already said so.
  record AlreadyStands(UUID fact, Standing standing) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is already %s by its subject.".formatted(fact, standing.term());
    }
  }

  /// Whoever confirms or denies a fact must be one of its actors.
  record NotItsSubject(String party) implements Refusal {
    @Override
    public String message() {
      return "\"%s\" is none of the fact's actors, so cannot confirm or deny it as its subject."
          .formatted(party);
    }
  }

  /// A fact keeps at least one evidence that supports it.
  record LastEvidence(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "This is the last evidence that supports the fact %s; retract the fact instead."
          .formatted(fact);
    }
  }

  /// A fact starts with at least one evidence that supports it.
  record NoEvidence() implements Refusal {
    @Override
    public String message() {
      return "A fact needs at least one evidence that supports it.";
    }
  }

  /// The same source with the same quote cannot be cited twice by one fact.
  record SameQuote(UUID source) implements Refusal {
    @Override
    public String message() {
      return "The fact already cites this quote from the source %s.".formatted(source);
    }
  }

  /// An evidence's id is used once in a fact.
  record SameEvidence(UUID evidence) implements Refusal {
    @Override
    public String message() {
      return "The fact already has, or had, an evidence %s.".formatted(evidence);
    }
  }

  /// The fact has no such evidence, or it was withdrawn.
  record UnknownEvidence(UUID evidence) implements Refusal {
    @Override
    public String message() {
      return "The fact has no evidence %s.".formatted(evidence);
    }
  }

  /// A withdrawn source cannot be cited, nor withdrawn again.
  record SourceWithdrawn(UUID source) implements Refusal {
    @Override
    public String message() {
      return "The source %s was withdrawn by its publisher.".formatted(source);
    }
  }

  /// Only a withdrawn source can be reinstated.
  record SourceNotWithdrawn(UUID source) implements Refusal {
    @Override
    public String message() {
      return "The source %s is not withdrawn.".formatted(source);
    }
  }

  /// A correction's `from` must be what the record says now.
  record FromDiffers(String field) implements Refusal {
    @Override
    public String message() {
      return "\"from\" is not what the record says now of \"%s\".".formatted(field);
    }
  }

  /// A correction, like a new description, must change something.
  record NothingChanges(String field) implements Refusal {
    @Override
    public String message() {
      return "The edit leaves \"%s\" as it is.".formatted(field);
    }
  }

  /// A correction names each field once.
  record ChangedTwice(String field) implements Refusal {
    @Override
    public String message() {
      return "\"%s\" is changed twice in one correction.".formatted(field);
    }
  }

  /// A timeline that is closed takes no new facts and no new contentions.
  record TimelineClosed(UUID timeline) implements Refusal {
    @Override
    public String message() {
      return "The timeline %s is closed; reopen it first.".formatted(timeline);
    }
  }

  /// Only a closed timeline can be reopened.
  record TimelineNotClosed(UUID timeline) implements Refusal {
    @Override
    public String message() {
      return "The timeline %s is not closed.".formatted(timeline);
    }
  }

  /// Facts that refer to one another belong to one timeline.
  record OtherTimeline(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s belongs to another timeline.".formatted(fact);
    }
  }

  /// A fact cannot overtake or replace itself.
  record Itself(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s cannot stand in for itself.".formatted(fact);
    }
  }

  /// A contention has two or more accounts.
  record TooFewAccounts() implements Refusal {
    @Override
    public String message() {
      return "A contention needs at least two accounts.";
    }
  }

  /// A fact is one account of a contention, not two.
  record SameAccount(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is already an account of this contention.".formatted(fact);
    }
  }

  /// The fact is no account of the contention.
  record UnknownAccount(UUID fact) implements Refusal {
    @Override
    public String message() {
      return "The fact %s is no account of this contention.".formatted(fact);
    }
  }

  /// Nothing can be done to a settled contention but to reopen it.
  record ContentionSettled(UUID contention) implements Refusal {
    @Override
    public String message() {
      return "The contention %s is settled; reopen it first.".formatted(contention);
    }
  }

  /// Only a settled contention can be reopened.
  record ContentionNotSettled(UUID contention) implements Refusal {
    @Override
    public String message() {
      return "The contention %s is not settled.".formatted(contention);
    }
  }

  /// Something that must be said was not.
  record Missing(String field) implements Refusal {
    @Override
    public String message() {
      return "\"%s\" is required.".formatted(field);
    }
  }

  /// More than the record takes.
  record TooLong(String field, int most, int length) implements Refusal {
    @Override
    public String message() {
      return "\"%s\" has a length of %d; at most %d are taken.".formatted(field, length, most);
    }
  }

  /// Not of the form that it must have.
  record Malformed(String field, String why) implements Refusal {
    @Override
    public String message() {
      return "\"%s\" %s.".formatted(field, why);
    }
  }

  /// An idempotency key belongs to one request.
  record KeyReused(String key) implements Refusal {
    @Override
    public String message() {
      return "The idempotency key \"%s\" was used for another request.".formatted(key);
    }
  }

  /// The first request with this idempotency key has no answer yet.
  record StillRunning(String key) implements Refusal {
    @Override
    public String message() {
      return "The first request with the idempotency key \"%s\" is still running.".formatted(key);
    }
  }
}
