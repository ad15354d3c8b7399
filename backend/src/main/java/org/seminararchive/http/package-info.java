/**
 * How the API speaks HTTP: query parameters, problems, representations with their validators.
 * Ground floor: knows no feature.
 */
package org.seminararchive.http;
