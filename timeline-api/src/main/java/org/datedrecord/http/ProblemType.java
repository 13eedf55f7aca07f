package org.datedrecord.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Every kind of problem that an answer can report, by the name that its `type` ends with. The
/// names are stable. A refused edit's problem has the name of its refusal.
public enum ProblemType {
  // What is wrong with a request as such.
  BAD_REQUEST(
      400,
      "The request cannot be read",
      "It is not HTTP as it is spoken here, or its address is not encoded."),
  UNKNOWN_PARAMETER(
      400,
      "There is no such parameter",
      "A parameter that is not known here is refused, since a misspelt filter must not return"
          + " everything."),
  REPEATED_PARAMETER(
      400, "A parameter is given twice", "This parameter takes one value; give it once."),
  BAD_PARAMETER(
      400, "A parameter's value cannot be used", "The value is not of the form that it must have."),
  BAD_HEADER(400, "A header cannot be used", "The header's value is not of the form it must have."),
  BAD_CURSOR(
      400,
      "The cursor does not belong here",
      "A cursor continues the list that it came with, unchanged: with the same path and the same"
          + " parameters. Start again without it."),
  MALFORMED_ID(
      400,
      "An id is malformed",
      "An id is a UUID of 36 characters: 01a1faf9-3b0a-74f7-b181-a9ffed002676."),
  UNREADABLE_DATE(
      400,
      "A date cannot be read",
      "It is not of the EDTF profile of this service. /api/dates tells how a date is read. Status"
          + " 422 where the date stands in a body."),
  MALFORMED_JSON(
      400,
      "The body is not JSON",
      "It is not in UTF-8, breaks the grammar, names a property twice, nests deeper than 32"
          + " levels, goes on after its end, or holds half a character."),
  MALFORMED_BODY(
      400,
      "The body is of another form",
      "It is JSON, but holds an unknown property, a value of another type or an unknown word."
          + " Nothing is converted: \"1\" is no number and 1 is no text."),
  UNAUTHORIZED(
      401,
      "Who are you?",
      "Reading is public; writing needs an editor, signed in or with a bearer token."),
  FORBIDDEN(
      403,
      "You may not do that",
      "The role or the token does not allow this, or the request comes from a page of another site:"
          + " whoever is signed in sends the cookie XSRF-TOKEN once more, as header X-XSRF-TOKEN."),
  NOT_FOUND(404, "There is nothing here", "The path leads nowhere."),
  METHOD_NOT_ALLOWED(
      405,
      "The method is not allowed here",
      "The header Allow names those that are. History is only appended to: there is no PATCH and"
          + " no DELETE of anything in it."),
  NOT_ACCEPTABLE(
      406, "There is no such form", "The answer cannot be given in a form that Accept names."),
  ANOTHER_LOG(
      410,
      "The log that you follow is not this one",
      "The record was restored from a backup and goes another way since: \"log\" is the identity of"
          + " its log now, \"change\" its newest change. Forget what you know after change"
          + " \"inCommon\", or all where that is not said, and go on from there."),
  PRECONDITION_FAILED(
      412, "The precondition does not hold", "A condition in the request's headers is not met."),
  CONTENT_TOO_LARGE(
      413,
      "The body is too large",
      "A body has at most 1 MiB; one of lines has 64, and each line one."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body is of another media type",
      "Bodies are application/json in UTF-8, those of imports what their format is written in, and"
          + " never an archive, and the text of a working copy is text/plain."),
  PRECONDITION_REQUIRED(
      428,
      "Name the version you have seen",
      "Every append names in If-Match the version it was made against, as the ETag gives it:"
          + " If-Match: \"v7\". A PUT carries If-None-Match: *."),
  TOO_MANY_REQUESTS(
      429,
      "That is too much at once",
      "An account, a token or an address appends, imports or exports more often than this service"
          + " lets it. Nothing was done. Send the same request after Retry-After."),
  HEADERS_TOO_LARGE(
      431, "The headers are too large", "The address and all headers have at most 8 KiB together."),
  INTERNAL_ERROR(
      500,
      "Something went wrong here",
      "It is our fault and was logged. Quote the X-Request-Id when you report it."),
  NOT_YET_READABLE(
      503,
      "That change cannot be read yet",
      "minChange names a change that the read side has not reached in time. Ask again."),
  STORAGE_FULL(
      503,
      "The disk is full",
      "There is no room for edits until somebody makes some. Readers are served as long as the"
          + " database can be. Send the same request, with its Idempotency-Key, after"
          + " Retry-After."),
  UNAVAILABLE(
      503,
      "The service is busy",
      "Ask again after Retry-After. An edit with an Idempotency-Key is not done twice."),

  // Why an edit was refused: named as the refusal.
  UNKNOWN(
      404,
      "It is not in the record",
      "There is none with this id or slug. Status 422 where a body names it."),
  TAKEN(
      409,
      "The id or the slug is in use",
      "Ids and slugs are used once. Status 412 for a PUT with If-None-Match: *."),
  STALE(
      412,
      "Somebody was faster",
      "The edit was made against a version that is no longer the present one. \"current\" is the"
          + " present version, \"changes\" what was done since. Look at them and send again."),
  FACT_RETRACTED(
      409,
      "The fact is retracted",
      "Nothing can be done to a retracted fact but to reinstate it, nor can it be referred to."),
  FACT_NOT_RETRACTED(409, "The fact is not retracted", "Only a retracted fact can be reinstated."),
  FACT_ALREADY_OVERTAKEN(409, "The fact is overtaken already", "A fact can be overtaken once."),
  ALREADY_STANDS(409, "It stands so already", "The subject has already said so."),
  NOT_ITS_SUBJECT(
      422,
      "That is not its subject",
      "Whoever confirms or denies a fact must be one of its actors."),
  LAST_EVIDENCE(
      409,
      "It is the last evidence",
      "A fact keeps at least one evidence that supports it. Retract the fact instead."),
  NO_EVIDENCE(
      422, "There is no evidence", "A fact starts with at least one evidence that supports it."),
  SAME_QUOTE(
      422,
      "The quote is cited already",
      "The same source with the same quote cannot be cited twice by one fact."),
  SAME_EVIDENCE(409, "The evidence's id is in use", "An evidence's id is used once in a fact."),
  UNKNOWN_EVIDENCE(
      404, "The fact has no such evidence", "It never had it, or the evidence was withdrawn."),
  SOURCE_WITHDRAWN(
      409, "The source is withdrawn", "A withdrawn source cannot be cited or withdrawn again."),
  SOURCE_NOT_WITHDRAWN(
      409, "The source is not withdrawn", "Only a withdrawn source can be reinstated."),
  FROM_DIFFERS(
      422,
      "The record says something else",
      "A correction's \"from\" must be what the record says now."),
  NOTHING_CHANGES(422, "Nothing would change", "A correction must change something."),
  CHANGED_TWICE(422, "A field is changed twice", "A correction names each field once."),
  TIMELINE_CLOSED(
      409, "The timeline is closed", "A closed timeline takes no new facts and contentions."),
  TIMELINE_NOT_CLOSED(409, "The timeline is not closed", "Only a closed timeline can be reopened."),
  OTHER_TIMELINE(
      422,
      "The fact is of another timeline",
      "Facts that refer to one another belong to one timeline."),
  ITSELF(422, "The fact stands for itself", "A fact cannot overtake or replace itself."),
  TOO_FEW_ACCOUNTS(422, "There are too few accounts", "A contention has two or more accounts."),
  SAME_ACCOUNT(
      422, "The fact is an account already", "A fact is one account of a contention, not two."),
  UNKNOWN_ACCOUNT(404, "The fact is no account", "The contention has no account of this fact."),
  CONTENTION_SETTLED(
      409,
      "The contention is settled",
      "Nothing can be done to a settled contention but to reopen it."),
  CONTENTION_NOT_SETTLED(
      409, "The contention is not settled", "Only a settled contention can be reopened."),
  MISSING(422, "Something is missing", "What must be said was not."),
  TOO_LONG(422, "Something is too long", "It is more than the record takes."),
  MALFORMED(422, "Something is malformed", "It is not of the form that it must have."),
  KEY_REUSED(
      422,
      "The idempotency key is used",
      "An Idempotency-Key belongs to one request, with its method, path and body."),
  STILL_RUNNING(
      409,
      "The first request is still running",
      "The first request with this Idempotency-Key has no answer yet. Ask again."),
  LAST_ADMIN(
      409,
      "Nobody would be left to administer",
      "The last administrator can neither be disabled nor be given another role. Make somebody else"
          + " one first."),
  ACCOUNT_DISABLED(
      409,
      "The account is disabled",
      "It lets nobody in, with whatever password. Enable it first."),
  INVITATION_USED(
      409, "The invitation was accepted", "There is an account by it already: disable that."),
  TOKEN_REVOKED(409, "The token is revoked", "A token can be revoked once."),
  NO_WORKING_COPY(
      404,
      "There is no working copy",
      "No editor has stored the text of this source, or its text was deleted.");

  private final int status;
  private final String title;
  private final String explanation;

  ProblemType(int status, String title, String explanation) {
    this.status = status;
    this.title = title;
    this.explanation = explanation;
  }

  /// The status that such an answer has, unless its explanation names another.
  public int status() {
    return status;
  }

  /// What it is, in a few words.
  public String title() {
    return title;
  }

  /// When it arises and what to do.
  public String explanation() {
    return explanation;
  }

  /// The stable name: `unknown-parameter`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Where it is explained.
  public String uri() {
    return "/api/problems/" + word();
  }

  /// The type with this name.
  public static Optional<ProblemType> named(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /// What a bare status says.
  public static ProblemType ofStatus(int status) {
    return switch (status) {
      case 401 -> UNAUTHORIZED;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 412 -> PRECONDITION_FAILED;
      case 413 -> CONTENT_TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      // The container says so of methods, versions and transfer codings that it does not know.
      case 501, 505 -> BAD_REQUEST;
      case 431 -> HEADERS_TOO_LARGE;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
    };
  }
}
