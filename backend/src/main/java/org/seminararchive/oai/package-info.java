/**
 * The door for libraries: the talks as records of the Open Archives Initiative (OAI-PMH 2.0), with
 * Dublin Core, a set for each series, and deletions that are never forgotten.
 */
package org.seminararchive.oai;
