/**
 * Limits of connections, requests and bodies in number, size and time, enforced before a resource
 * or worker thread is involved.
 */
package org.seminararchive.http.admission;
