/**
 * HTTP conventions of the API: query parameters, problems, representations and validators. Ground
 * layer: knows no feature.
 */
package org.seminararchive.http;
