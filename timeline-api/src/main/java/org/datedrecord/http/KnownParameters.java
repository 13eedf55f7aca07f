package org.datedrecord.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Refuses parameters that an endpoint for programs does not take, before it is asked, and hands it
/// the others.
final class KnownParameters implements HandlerInterceptor, HandlerMethodArgumentResolver {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String path = request.getRequestURI();
    if (!ApiPath.isForPrograms(path) || !(handler instanceof HandlerMethod method)) {
      return true;
    }
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    if (ApiPath.isApi(path) && pattern != null && !ApiPath.isApi(pattern.toString())) {
      // A page whose address begins with a timeline's name; no timeline has this one.
      throw HttpProblems.nothingAt(request).thrown();
    }
    if (request.getMethod().equals("OPTIONS")) {
      return true; // It asks of the address, and reads nothing.
    }
    if (ApiPath.isApi(path)) {
      // Elsewhere the address names the form.
      Accepted.of(request).require(forms(request));
    }
    requireUtf8(request);
    Parameters parameters = Parameters.of(request.getQueryString());
    check(parameters, Taken.of(method.getMethod()));
    request.setAttribute(Parameters.class.getName(), parameters);
    return true;
  }

  /// The forms that an answer can have; asked before anything is done, so that no edit is made of
  /// which the client could not take the receipt.
  private static Collection<MediaType> forms(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE)
            instanceof Collection<?> forms
        ? forms.stream().map(MediaType.class::cast).toList()
        : List.of(MediaType.APPLICATION_JSON);
  }

  private static void requireUtf8(HttpServletRequest request) {
    String type = request.getContentType();
    if (type == null || READS.contains(request.getMethod())) {
      return;
    }
    List<MediaType> form = List.of();
    try {
      MediaType given = MediaType.parseMediaType(type);
      Charset charset = given.getCharset();
      if (charset == null || charset.equals(StandardCharsets.UTF_8)) {
        return;
      }
      form = List.of(new MediaType(given.getType(), given.getSubtype()));
    } catch (IllegalArgumentException e) {
      // What cannot be read is no charset of ours either.
    }
    throw HttpProblems.notTaken(form).thrown();
  }

  private static void check(Parameters given, Taken taken) {
    for (String name : given.names()) {
      if (taken.single().contains(name)) {
        given.one(name);
      } else if (!taken.many().contains(name)) {
        throw unknown(name, taken.all()).thrown();
      }
    }
  }

  private static Problem unknown(String name, List<String> known) {
    return Problem.ofParameter(
        ProblemType.UNKNOWN_PARAMETER,
        name,
        known.isEmpty()
            ? "No parameters are taken here."
            : "There is no such parameter here; there are: %s."
                .formatted(String.join(", ", known)));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Parameters.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    return of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
  }

  static Parameters of(HttpServletRequest request) {
    return request.getAttribute(Parameters.class.getName()) instanceof Parameters known
        ? known
        : Parameters.of(request.getQueryString());
  }
}
