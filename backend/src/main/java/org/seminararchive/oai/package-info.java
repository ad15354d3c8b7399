/**
 * OAI-PMH 2.0 for libraries: talks as Dublin Core records, one set per series, persistent
 * deletions.
 */
package org.seminararchive.oai;
