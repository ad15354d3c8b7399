/**
 * Who may use this server, how much of it at a time, and for how long: connections, requests and
 * bodies are bounded before a resource or a worker thread has to do with them.
 */
package org.seminararchive.http.admission;
