package org.datedrecord.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the filters in order and the rules in force. The filters stand before those of security, so
/// that what these refuse has an id and a problem document too.
@Configuration(proxyBeanMethods = false)
public class HttpConfiguration implements WebMvcConfigurer {

  private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

  private final KnownParameters parameters = new KnownParameters();
  private final ProblemWriter problems;

  HttpConfiguration(ProblemWriter problems) {
    this.problems = problems;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(parameters).order(FIRST);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(parameters);
  }

  @Override
  public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
    resolvers.addFirst(new ProblemResolver(problems));
  }

  @Bean
  FilterRegistrationBean<RequestIds> requestIds() {
    return ordered(new RequestIds(), FIRST, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<ErrorDispatch> errorDispatch() {
    return ordered(new ErrorDispatch(problems), FIRST + 1, DispatcherType.ERROR);
  }

  @Bean
  FilterRegistrationBean<PlainPath> plainPath() {
    return ordered(new PlainPath(problems), FIRST + 2, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<PlainType> plainType() {
    return ordered(new PlainType(problems), FIRST + 3, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<HeaderLimit> headerLimit() {
    return ordered(new HeaderLimit(problems), FIRST + 4, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit() {
    return ordered(new BodyLimit(problems), FIRST + 5, DispatcherType.REQUEST);
  }

  @Bean
  FilterRegistrationBean<Admission> admission() {
    return ordered(new Admission(problems), FIRST + 6, DispatcherType.REQUEST);
  }

  private static <F extends Filter> FilterRegistrationBean<F> ordered(
      F filter, int order, DispatcherType type) {
    FilterRegistrationBean<F> bean = new FilterRegistrationBean<>(filter);
    bean.setOrder(order);
    bean.setDispatcherTypes(type);
    return bean;
  }
}
