from caicach.foundation.jobs.services.enqueue import dispatch, enqueue
from caicach.foundation.jobs.services.recover import beat, recover_abandoned, retire
from caicach.foundation.jobs.services.run import run_job

__all__ = ["beat", "dispatch", "enqueue", "recover_abandoned", "retire", "run_job"]
