/**
 * Static copies: writes all pages and API resources as files for a static host. Accesses the
 * archive only over HTTP, so a copy contains exactly what clients would receive.
 */
package org.seminararchive.copy;
