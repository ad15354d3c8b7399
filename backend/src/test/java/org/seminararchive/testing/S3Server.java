package org.seminararchive.testing;

import java.net.URI;
import java.util.function.IntSupplier;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStoreContext;

/** S3Proxy with one bucket in memory. Provides its port, and ends when it is closed. */
public final class S3Server implements IntSupplier, AutoCloseable {
  private final BlobStoreContext context;
  private final S3Proxy server;

  public S3Server(String bucket, String key, String secret) throws Exception {
    context =
        ContextBuilder.newBuilder(new TransientNio2BlobApiMetadata())
            .credentials(key, secret)
            .build(BlobStoreContext.class);
    context.getBlobStore().createContainerInLocation(null, bucket);
    server =
        S3Proxy.builder()
            .blobStore(context.getBlobStore())
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V4, key, secret)
            .build();
    server.start();
  }

  @Override
  public int getAsInt() {
    return server.getPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    context.close();
  }
}
