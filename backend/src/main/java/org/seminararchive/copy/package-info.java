/**
 * The door for static hosts: writes the whole archive, pages and API, as files. It knows the
 * archive only as every client does, over HTTP, so that a copy is what readers would have been
 * answered.
 */
package org.seminararchive.copy;
