package org.seminararchive.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import org.apache.http.client.HttpClient;
import org.apache.http.conn.scheme.PlainSocketFactory;
import org.apache.http.conn.scheme.Scheme;
import org.apache.http.conn.scheme.SchemeRegistry;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.conn.BasicClientConnectionManager;
import org.apache.http.params.BasicHttpParams;
import org.apache.http.params.HttpParams;

/**
 * Disables features of REST Assured that cost time for each request and are not needed: a TLS
 * context, and the formatting of request and response for the log of a failure.
 */
@SuppressWarnings("deprecation") // REST Assured requires the deprecated client of the library.
public final class PlainRequests implements QuarkusTestBeforeTestExecutionCallback {
  private static final SchemeRegistry HTTP = new SchemeRegistry();
  private static final HttpParams DEFAULTS = new BasicHttpParams();

  static {
    HTTP.register(new Scheme("http", 80, PlainSocketFactory.getSocketFactory()));
    DefaultHttpClient.setDefaultHttpParams(DEFAULTS);
  }

  /** Before each test, because Quarkus configures REST Assured for each. */
  @Override
  public void beforeTestExecution(QuarkusTestMethodContext context) {
    RestAssuredConfig present = RestAssured.config();
    RestAssured.config =
        present
            .logConfig(present.getLogConfig().enablePrettyPrinting(false))
            .httpClient(present.getHttpClientConfig().httpClientFactory(PlainRequests::client));
  }

  private static HttpClient client() {
    return new DefaultHttpClient(new BasicClientConnectionManager(HTTP), DEFAULTS.copy());
  }
}
