/**
 * Completes the OpenAPI document when the application is built, by rules that hold for every
 * operation. What differs between operations is declared on the resource methods.
 */
package org.seminararchive.http.contract;
