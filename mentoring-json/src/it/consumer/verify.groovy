String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('SOLVED, proof checks: true')
assert log.contains(' mentors ')
def tests = { name ->
    def report = new File(basedir, "target/surefire-reports/TEST-${name}.xml").getText('UTF-8')
    (report =~ /<testsuite [^>]*tests="(\d+)"/)[0][1].toInteger()
}
assert tests('NearStartTest') >= 12
assert tests('BestFirstTest') >= 12
assert tests('RunOwnTest') == 1
assert tests('OwnStudyTest') == 1
