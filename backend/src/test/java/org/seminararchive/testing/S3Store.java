package org.seminararchive.testing;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/** A real S3 server with one bucket in memory, which checks the signatures of requests. */
final class S3Store {
  private static final String BUCKET = "slides";
  private static final String KEY = "story-key";
  private static final String SECRET = "story-secret";

  private final BlobStoreContext context =
      ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
          .credentials(KEY, SECRET)
          .build(BlobStoreContext.class);
  private S3Proxy server;

  /** Returns the settings of an application that uses it. */
  Map<String, String> start() {
    BlobStore store = context.getBlobStore();
    store.createContainerInLocation(null, BUCKET);
    server =
        S3Proxy.builder()
            .blobStore(store)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, KEY, SECRET)
            .build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "seminar.files.s3.endpoint",
        "http://127.0.0.1:" + server.getPort(),
        "seminar.files.s3.bucket",
        BUCKET,
        "seminar.files.s3.key",
        KEY,
        "seminar.files.s3.secret",
        SECRET);
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    context.close();
  }
}
