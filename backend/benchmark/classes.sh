# Sourced by the benchmarks: builds missing classes and sets the class path.

jar=$PWD/target/quarkus-app/quarkus-run.jar
[ "${kind:-h2}" = h2 ] || jar=$PWD/target/postgresql-app/quarkus-run.jar
packages=org.seminararchive.benchmark

newer() { [ -n "$(find src pom.xml -newer "$1" -type f | head -n 1)" ]; }
if [ ! -f "$jar" ] || [ ! -d target/test-classes ] || newer "$jar"; then
  mvn -q -B -Dmaven.test.skip.exec package
fi
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile=target/benchmark.classpath
classpath=target/test-classes:target/classes:$(cat target/benchmark.classpath)
