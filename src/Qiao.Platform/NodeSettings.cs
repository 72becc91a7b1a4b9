namespace Qiao.Platform;

/// <summary>What this deployment is: one region's node. Set once at start.</summary>
/// <param name="Id">Such as `cn-500000`.</param>
/// <param name="Division">The region's six-digit division code.</param>
/// <param name="Demo">True for the demo region: logins are listed on the sign-in page and messages are shown instead of sent.</param>
/// <param name="StaffNeedSecondFactor">Whether a staff role takes effect only after a one-time code.</param>
/// <param name="PasswordRounds">How often the hash of a new password is iterated (PBKDF2-SHA512); a test that makes hundreds of accounts uses few.</param>
/// <param name="Address">The public address without trailing slash, for absolute links; empty when unknown.</param>
public sealed record NodeSettings(
    string Id, Bilingual Name, string Division, bool Demo, bool StaffNeedSecondFactor, string Address = "", int PasswordRounds = 100_000);
