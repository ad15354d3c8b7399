/**
 * The OpenAPI contract: completes, when the application is built, what the resources say of
 * themselves.
 */
package org.seminararchive.contract;
