"""The system calls that student code is not given, as a seccomp program for bubblewrap.

The walls of the sandbox are namespaces, limits and the watchdog; this closes what they cannot see: memory that
belongs to no process (so that no one can count it), sockets that leave a network namespace (vsock), and doors
to new namespaces and to other processes.
"""

import errno
import platform
import struct

# name: number on x86-64, number on 64-bit ARM
REFUSED = {
    # Memory that nobody owns or counts.
    "memfd_create": (319, 279), "memfd_secret": (447, 447),
    "shmget": (29, 194), "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180),
    # Sockets of every kind: their buffers, vsock, and the kernel's crypto and netlink.
    "socket": (41, 198), "socketpair": (53, 199),
    # Other processes.
    "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "pidfd_getfd": (438, 438),
    # New namespaces and mounts.
    "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41),
    "chroot": (161, 51), "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430),
    "fsmount": (432, 432), "mount_setattr": (442, 442),
    # Parts of the kernel that a formula does not need.
    "io_uring_setup": (425, 425), "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282),
    "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
}  # fmt: skip
CLONE, CLONE3, MMAP = (56, 220), (435, 435), (9, 222)
MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}  # column above, AUDIT_ARCH_*
NEW_NAMESPACES = 0x7E020000  # CLONE_NEWNS | NEWCGROUP | NEWUTS | NEWIPC | NEWUSER | NEWPID | NEWNET
MAP_SHARED = 0x01
X32 = 0x40000000  # the numbers of x86-64's 32-bit pointers begin here

NUMBER, ARCH = 0, 4  # offsets in struct seccomp_data
ALLOW, KILL, ERRNO = 0x7FFF0000, 0x80000000, 0x00050000
LOAD, EQUAL, AT_LEAST, ANY_BIT, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06


def known():
    """Whether there is a program for this machine."""
    return platform.machine() in MACHINES


def program():
    """The filter as the bytes that ``bwrap --seccomp`` reads."""
    column, arch = MACHINES[platform.machine()]
    steps = [_step(LOAD, ARCH), *_when(EQUAL, arch, otherwise=KILL), _step(LOAD, NUMBER)]
    steps += _when(AT_LEAST, X32, then=ERRNO | errno.EPERM)
    for numbers in REFUSED.values():
        steps += _when(EQUAL, numbers[column], then=ERRNO | errno.EPERM)
    # The C library then takes clone, whose flags can be looked at; those of clone3 lie in memory.
    steps += _when(EQUAL, CLONE3[column], then=ERRNO | errno.ENOSYS)
    steps += _when_flag(CLONE[column], 0, NEW_NAMESPACES)
    # Shared pages stay when their process forgets them, where no count of the process finds them.
    steps += _when_flag(MMAP[column], 3, MAP_SHARED)
    return b"".join([*steps, _step(RETURN, ALLOW)])


def _when(test, value, then=None, otherwise=None):
    """Return ``then`` if the test holds, or ``otherwise`` if it does not; else go on."""
    if then is not None:
        return [_step(test, value, 0, 1), _step(RETURN, then)]
    return [_step(test, value, 1, 0), _step(RETURN, otherwise)]


def _when_flag(number, argument, flags):
    """Refuse one system call if any of the flags is set in an argument."""
    low_half = 16 + 8 * argument  # both machines are little-endian
    inside = [_step(LOAD, low_half), *_when(ANY_BIT, flags, then=ERRNO | errno.EPERM), _step(RETURN, ALLOW)]
    return [_step(EQUAL, number, 0, len(inside)), *inside]


def _step(code, value, jump_true=0, jump_false=0):
    return struct.pack("=HBBI", code, jump_true, jump_false, value)
