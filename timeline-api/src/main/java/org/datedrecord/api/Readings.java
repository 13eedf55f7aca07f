package org.datedrecord.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.datedrecord.http.Parameters;
import org.datedrecord.http.Problem;
import org.datedrecord.http.ProblemType;
import org.datedrecord.http.Stay;
import org.datedrecord.http.Taken;
import org.datedrecord.view.AsOf;
import org.datedrecord.view.Moment;
import org.datedrecord.view.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Opens a [Reading] for an endpoint: waits for the change that the client must see, and finds the
/// moment that it asks for.
@Component
class Readings implements HandlerMethodArgumentResolver {

  static final String MIN_CHANGE = "minChange";

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Reader reader;
  private final Wire wire;
  private volatile @Nullable String log;

  Readings(Reader reader, Wire wire) {
    this.reader = reader;
    this.wire = wire;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Reading.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    HttpServletResponse response =
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
    Method method = Objects.requireNonNull(parameter.getMethod());
    return open(request, response, Taken.of(method).single());
  }

  private Reading open(
      HttpServletRequest request, HttpServletResponse response, List<String> taken) {
    Parameters given = Parameters.of(request.getQueryString());
    awaitChange(request, given);
    AskedMoment asked =
        taken.contains(AskedMoment.PARAMETER) ? AskedMoment.of(request, given) : AskedMoment.NOW;
    Cursor cursor =
        given
            .one(Cursor.PARAMETER)
            .map(text -> Cursor.read(text, Reading.context(request, given)))
            .orElse(null);
    AsOf asOf = cursor == null ? asked.asOf() : new AsOf.Change(cursor.change());
    Moment moment = reader.moment(asOf);
    if (cursor != null && moment.change() != cursor.change()) {
      throw Cursor.foreign();
    }
    return new Reading(
        request, response, given, asked, moment, fixed(asOf, moment), cursor, wire, log());
  }

  /// The log gets another identity at a start of the service only, so it is asked once.
  private String log() {
    String known = log;
    if (known == null) {
      known = reader.log().identity().toString();
      log = known;
    }
    return known;
  }

  private void awaitChange(HttpServletRequest request, Parameters given) {
    long change = given.number(MIN_CHANGE, 0, Long.MAX_VALUE).orElse(0L);
    if (change > 0 && !Stay.aside(request, () -> reader.await(change, PATIENCE))) {
      throw Problem.ofParameter(
              ProblemType.NOT_YET_READABLE,
              MIN_CHANGE,
              "Change %d could not be read within %d seconds."
                  .formatted(change, PATIENCE.toSeconds()))
          .header("Retry-After", "1")
          .thrown();
    }
  }

  /// Whether what is read can never change again. An instant is settled as soon as a later change
  /// can be read; until then one that belongs before it may still be on its way.
  private static boolean fixed(AsOf asOf, Moment moment) {
    return switch (asOf) {
      case AsOf.Now now -> false;
      case AsOf.Change change -> change.number() == moment.change();
      case AsOf.At at -> !moment.latest();
    };
  }
}
