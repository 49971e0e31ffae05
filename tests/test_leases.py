"""A lease is renewed for as long as the work takes, and no longer."""

from __future__ import annotations

import asyncio

import pytest

from storage import StorageError, leases


async def test_a_lease_is_renewed_again_and_again_while_the_work_goes_on(monkeypatch):
    monkeypatch.setattr(leases, "BEAT_SECONDS", 0.001)
    renewals, enough = [], asyncio.Event()

    async def renew():
        renewals.append(len(renewals))
        if len(renewals) == 3:
            enough.set()
        if len(renewals) == 2:
            raise StorageError("busy")

    async def work():
        await enough.wait()
        return "done"

    assert await leases.kept(work(), renew) == "done"
    count = len(renewals)
    await asyncio.sleep(0.01)
    assert len(renewals) == count >= 3


async def test_a_renewal_that_is_begun_ends_before_the_work_is_over(monkeypatch):
    monkeypatch.setattr(leases, "BEAT_SECONDS", 0)
    begun, ended = asyncio.Event(), asyncio.Event()

    async def renew():
        begun.set()
        await asyncio.sleep(0.01)
        ended.set()

    await leases.kept(begun.wait(), renew)
    assert ended.is_set()


async def test_a_fault_in_the_work_is_raised_and_ends_the_renewals(monkeypatch):
    monkeypatch.setattr(leases, "BEAT_SECONDS", 0.001)

    async def work():
        raise ValueError("broken")

    async def renew():
        raise AssertionError("nothing to renew")

    with pytest.raises(ValueError, match="broken"):
        await leases.kept(work(), renew)
