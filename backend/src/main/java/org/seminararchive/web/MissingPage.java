package org.seminararchive.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/**
 * Replaces a 404 by an HTML page for clients that accept HTML. API paths keep their problem
 * documents.
 */
@Provider
public class MissingPage implements ContainerResponseFilter {
  private final Shell shell;

  MissingPage(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String accept = request.getHeaderString(HttpHeaders.ACCEPT);
    boolean page = accept != null && accept.contains(MediaType.TEXT_HTML);
    String path = request.getUriInfo().getRequestUri().getPath();
    if (response.getStatus() == Status.NOT_FOUND.getStatusCode()
        && page
        && !path.startsWith("/api/")) {
      response.getHeaders().remove(HttpHeaders.CONTENT_LANGUAGE);
      response.setEntity(shell.html(), null, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"));
    }
  }
}
