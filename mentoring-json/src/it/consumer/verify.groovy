String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('SOLVED, proof checks: true')
assert log.contains(' mentors ')
