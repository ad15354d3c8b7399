package org.seminararchive.http;

import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.quarkus.vertx.http.runtime.attribute.ReadOnlyAttributeException;
import io.vertx.ext.web.RoutingContext;

/** Attribute of the access log: the path of a request without the secret of a person. */
public final class PublicPathAttribute implements ExchangeAttribute, ExchangeAttributeBuilder {
  private static final String TOKEN = "%{PUBLIC_PATH}";

  @Override
  public String readAttribute(RoutingContext request) {
    String path = request.request().path();
    return path == null ? null : PrivatePath.masked(path);
  }

  @Override
  public void writeAttribute(RoutingContext request, String value)
      throws ReadOnlyAttributeException {
    throw new ReadOnlyAttributeException();
  }

  @Override
  public String name() {
    return TOKEN;
  }

  @Override
  public ExchangeAttribute build(String token) {
    return TOKEN.equals(token) ? this : null;
  }

  @Override
  public int priority() {
    return 1;
  }
}
